import CustomerChain
import Dashboard
import Glibc
import Screen
import Terminal

/// The one loop: it owns the model and the terminal. Inputs, answers and the time become messages; what the model wants
/// done goes to the workers. With nothing to do it sleeps.
struct Loop<Device: TerminalDevice> {
  private var device: Device
  private var model: Model
  private let mailbox: Mailbox
  private let questions: Questions
  private let follower: Follower
  /// A moment asked for on the command line, until the company's time zone is known.
  private var asOf: String?
  private var wakeAt: Instant?
  private var isEnding = false

  init(
    device: Device, directory: String, agreementFile: String?, memoryLimit: UInt64, isRemembered: Bool, asOf: String?,
    model: Model
  ) throws {
    self.device = device
    self.asOf = asOf
    self.model = model
    mailbox = try Mailbox()
    questions = try Questions(directory: directory, isRemembered: isRemembered, mailbox: mailbox)
    follower = try Follower(
      directory: directory, agreementFile: agreementFile, memoryLimit: memoryLimit, isRemembered: isRemembered,
      mailbox: mailbox, questions: questions)
  }

  mutating func run() {
    device.setMouse(model.isMouseOn)
    receive(.clock(WallClock.now))
    while !isEnding {
      device.present(view(model, size: device.size))
      guard let input = device.nextInput(until: deadline, alsoWaking: [mailbox.bell.descriptor]) else {
        if let wakeAt, wakeAt <= WallClock.now { self.wakeAt = nil }
        receive(.clock(WallClock.now))
        continue
      }
      receive(.clock(WallClock.now))
      receive(input)
      takeWhatIsReady()
    }
  }

  /// What came in one go is taken in before anything is drawn: one frame for a burst of keys.
  private mutating func takeWhatIsReady() {
    var taken = 0
    while !isEnding, taken < Self.maximumBurst,
      let input = device.nextInput(until: .after(.zero), alsoWaking: [mailbox.bell.descriptor])
    {
      receive(input)
      taken += 1
    }
  }

  /// After so many inputs a frame is due, however many are waiting.
  private static var maximumBurst: Int { 64 }

  private mutating func receive(_ input: Input) {
    switch input {
    case .woken: for message in mailbox.empty() { receive(message) }
    case .terminate, .hangUp: isEnding = true
    default: receive(.input(input))
    }
  }

  private mutating func receive(_ message: Message) {
    if case .reading(let reading) = message, let text = asOf {
      asOf = nil
      if let moment = try? MomentArgument.asOf(text, zone: reading.zone, model.words) { receive(.moment(moment)) }
    }
    for effect in update(&model, message) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .ask, .askBrief, .askRecords, .askCard, .askLine: questions.ask(effect)
    case .wakeAt(let instant): wakeAt = instant
    case .stopLoading: follower.stop()
    case .mouse(let isOn): device.setMouse(isOn)
    case .repaint: device.repaint()
    case .suspend: device.suspend()
    case .quit: isEnding = true
    }
  }

  private var deadline: Deadline {
    guard let wakeAt else { return .never }
    return .after(.milliseconds(max(0, wakeAt.milliseconds - WallClock.now.milliseconds)))
  }
}
