print("regesta")
