"""Questions of the screens, one file per noun."""
