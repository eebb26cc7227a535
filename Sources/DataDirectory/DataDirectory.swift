// DataDirectory
