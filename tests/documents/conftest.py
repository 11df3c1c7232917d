import sys
from pathlib import Path

# The test modules share the invented papers which lie beside them.
sys.path.insert(0, str(Path(__file__).parent))
