/// The world that a program is started in: nothing of the machine on which the tests run.
struct PinnedEnvironment {
  private(set) var variables: [String: String]

  init(home: String, _ changes: [String: String?] = [:]) {
    variables = [
      "TZ": "UTC", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "HOME": home,
      "XDG_CONFIG_HOME": home + "/config", "XDG_STATE_HOME": home + "/state", "XDG_CACHE_HOME": home + "/cache",
      "TMPDIR": home,
    ]
    for (name, value) in changes { variables[name] = value }
  }
}
