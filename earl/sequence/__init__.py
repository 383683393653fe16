"""What a sequence is: its layout, its grammar, the plan language of its thoughts. No torch, no pictures."""
