"""Stand-in by the lead until CLAIMS-B's version; overwrite."""


def explain(rule: str) -> str:
    """Why a rule takes something for a claim."""
    return f"Found by the rule “{rule}”."
