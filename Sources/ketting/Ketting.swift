@main struct Ketting { static func main() {} }
