"""A slow reading of the regulations on meetings, for meeting_model.py."""
