"""Papers that an office shapes itself: Word templates that ship as readable YAML, and a locality's own .docx.

What ships is composed to .docx when somebody asks for it, so that a change of a sentence is a diff that a
person can review; what comes back is checked before it is used, and filled in by docxtpl in a sandbox.
"""
