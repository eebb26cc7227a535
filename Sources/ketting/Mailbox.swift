import Dashboard
import Synchronization

/// Where the workers leave what they have for the loop. Only the newest progress is kept, so that a loop that cannot
/// draw does not fill it.
final class Mailbox: Sendable {
  let bell: Bell
  private let messages = Mutex<[Message]>([])

  init() throws { bell = try Bell() }

  func post(_ message: Message) {
    messages.withLock { messages in
      if case .progress = message, case .progress? = messages.last { messages.removeLast() }
      messages.append(message)
    }
    bell.ring()
  }

  /// Everything that was left, oldest first.
  func empty() -> [Message] {
    bell.silence()
    return messages.withLock { messages in
      let all = messages
      messages = []
      return all
    }
  }
}
