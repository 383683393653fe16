"""What training scripts share: optimisers and schedules, exact resume, the logbook, the command line."""
