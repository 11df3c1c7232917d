"""What the act of reconciliation prints, complete: the builder asks nobody for anything more."""

from dataclasses import dataclass

from salesapp.documents.papers import Language, PartyPaper, SellerPaper
from salesapp.domain.paper_templates import PaperTemplate
from salesapp.domain.reconciliation import Balance


@dataclass(frozen=True, slots=True)
class ActPaper:
    """Mutual settlements of a period; ``client_director`` signs for the client, when known."""

    seller: SellerPaper
    client: PartyPaper
    balance: Balance
    contract: str = ""
    client_director: str = ""
    currency: str = "RUB"
    language: Language = "ru"
    with_signature: bool = False
    template: PaperTemplate | None = None
