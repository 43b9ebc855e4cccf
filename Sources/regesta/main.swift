import CommandLineInterface

Regesta.run()
