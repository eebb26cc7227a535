import CNcurses
import CPlatform
import Glibc
import Screen

/// curses, drawing into a file in memory: it finds the fewest bytes that change one screen into another, and those
/// can then be sent in one piece. One at a time in a process, on one thread.
final class CursesScreen {
  let isUnicode: Bool
  /// Colours that the terminal's description names.
  let colors: Int
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let file: UnsafeMutablePointer<FILE>
  private let unusedInput: UnsafeMutablePointer<FILE>
  private let memory: Int32
  private var shown: Grid?
  private var look: CursesLook
  private var texts: [String: [wchar_t]] = [:]

  /// Characters that are remembered in the form that curses wants.
  private static let maximumTexts = 4_096

  /// - Throws: when the terminal is not known or cannot place its cursor.
  init(terminal name: String, size: Size, wantedDepth: (_ colors: Int) -> ColorDepth) throws(TerminalMistake) {
    _ = setlocale(LC_CTYPE, "")
    // The size comes from the terminal alone: what stands here may be that of another one. Curses is told the right one
    // from the start, or it would set a scroll region for the size in its description and leave it behind.
    // (`use_env(false)` makes it refuse terminals whose description has no size, such as the Linux console.)
    setenv("LINES", String(max(1, size.rows)), 1)
    setenv("COLUMNS", String(max(1, size.columns)), 1)
    defer {
      unsetenv("LINES")
      unsetenv("COLUMNS")
    }
    isUnicode = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    memory = kp_memory_file("terminal")
    guard memory >= 0, let file = fdopen(memory, "w") else { throw .refused("memfd_create", errno) }
    guard let input = fopen("/dev/null", "r") else {
      fclose(file)
      throw .refused("open /dev/null", errno)
    }
    var reason: Int32 = 0
    guard setupterm(name, memory, &reason) == OK else {
      fclose(file)
      fclose(input)
      throw reason == 1 ? .cannotPlaceCursor(name) : .unknownTerminal(name)
    }
    guard cn_capability("cup") != nil else {
      fclose(file)
      fclose(input)
      throw .cannotPlaceCursor(name)
    }
    guard let screen = newterm(name, file, input), let window = cn_standard_window() else {
      fclose(file)
      fclose(input)
      throw .unknownTerminal(name)
    }
    self.file = file
    unusedInput = input
    self.screen = screen
    self.window = window
    _ = set_term(screen)
    noecho()
    nonl()
    _ = idlok(window, false)
    _ = scrollok(window, false)
    _ = typeahead(-1)
    let hasColors = has_colors()
    if hasColors {
      start_color()
      use_default_colors()
    }
    colors = hasColors ? Int(cn_colors()) : 0
    let takesIndices = cn_capability("setaf").map { String(cString: $0).contains("8;5;") } ?? false
    look = CursesLook(depth: wantedDepth(colors), colors: colors, takesIndices: takesIndices)
    resize(size)
  }

  /// The depth in use: what was wanted, as far as this terminal can be told.
  var depth: ColorDepth { look.depth }

  func resize(_ size: Size) {
    _ = resize_term(Int32(max(1, size.rows)), Int32(max(1, size.columns)))
    redrawEverything()
  }

  /// The next drawing sends all cells, whatever the terminal is thought to show.
  func redrawEverything() {
    shown = nil
    look.forgetColors()
    _ = clearok(window, true)
  }

  /// The bytes that make the terminal show a grid.
  func drawing(_ grid: Grid) -> [UInt8] {
    look.ranOutOfColors = false
    drawCells(grid)
    if look.ranOutOfColors {
      // Too many colours have gathered since the last time: begin anew with those of this grid. Should it alone
      // have too many, the nearest ones stand for the last of them.
      redrawEverything()
      drawCells(grid)
    }
    shown = grid
    placeCursor(grid.cursor)
    wnoutrefresh(window)
    doupdate()
    return look.translated(takeBytes())
  }

  private func drawCells(_ grid: Grid) {
    let isNew = shown?.size != grid.size
    if isNew { werase(window) }
    let rows = min(grid.size.rows, Int(getmaxy(window)))
    let columns = min(grid.size.columns, Int(getmaxx(window)))
    guard columns > 0 else { return }
    for row in 0..<rows where isNew || shown?.row(row) != grid.row(row) { drawRow(row, grid.row(row).prefix(columns)) }
  }

  private func drawRow(_ row: Int, _ cells: ArraySlice<Cell>) {
    var drawn: [cchar_t] = []
    drawn.reserveCapacity(cells.count)
    var last: (style: Style, look: (attributes: attr_t, pair: Int32))?
    for cell in cells where cell.width > 0 {
      let look = last?.style == cell.style ? last?.look ?? self.look[cell.style] : self.look[cell.style]
      last = (cell.style, look)
      for text in characters(cell) {
        var character = cchar_t()
        guard
          text.withUnsafeBufferPointer({ cn_set_cell(&character, $0.baseAddress, look.attributes, look.pair) }) == OK
        else { continue }
        drawn.append(character)
      }
    }
    _ = drawn.withUnsafeBufferPointer { mvwadd_wchnstr(window, Int32(row), 0, $0.baseAddress, Int32($0.count)) }
  }

  /// What curses is to draw for a cell: one character of the cell's width, or two of half of it.
  private func characters(_ cell: Cell) -> [[wchar_t]] {
    if isUnicode { return [wideCharacter(cell)] }
    let one: [wchar_t] = [wchar_t(bitPattern: AsciiFallback.character(for: cell.text).value), 0]
    return cell.width == 2 ? [one, [0x20, 0]] : [one]
  }

  /// The cell's scalars with a zero at the end. Where the C library, and so curses, expects another width, a
  /// question mark of the right width stands for them.
  private func wideCharacter(_ cell: Cell) -> [wchar_t] {
    if let known = texts[cell.text] { return known }
    let widths = cell.text.unicodeScalars.map { kp_character_columns($0.value) }
    let isAgreed = widths.first == Int32(cell.width) && widths.dropFirst().allSatisfy { $0 == 0 }
    let scalars: [UInt32] =
      isAgreed ? cell.text.unicodeScalars.map(\.value) : [cell.width == 2 ? 0xFF1F : 0x3F]
    let text = scalars.map { wchar_t(bitPattern: $0) } + [0]
    if texts.count >= Self.maximumTexts { texts.removeAll() }
    texts[cell.text] = text
    return text
  }

  private func placeCursor(_ place: Point?) {
    _ = leaveok(window, place == nil)
    _ = curs_set(place == nil ? 0 : 1)
    if let place { _ = wmove(window, Int32(place.row), Int32(place.column)) }
  }

  /// The bytes that leave the terminal as it was before.
  func leaving() -> [UInt8] {
    endwin()
    return takeBytes()
  }

  func close() {
    delscreen(screen)
    fclose(file)
    fclose(unusedInput)
  }

  /// What curses has written since the last time.
  private func takeBytes() -> [UInt8] {
    fflush(file)
    let length = lseek(memory, 0, SEEK_END)
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(memory, buffer.baseAddress, length, 0))
    }
    _ = ftruncate(memory, 0)
    _ = lseek(memory, 0, SEEK_SET)
    return bytes
  }
}
