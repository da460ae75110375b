"""The trail of who did what to which record (design §8)."""

from storage.audit.verify import Fault, FaultKind, verify

__all__ = ["Fault", "FaultKind", "verify"]
