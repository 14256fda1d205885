"""The build of the browser client, and the program that installs and starts everything."""
