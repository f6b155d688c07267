"""The newest posts for feed readers, in three formats."""
