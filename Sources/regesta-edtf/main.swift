import Chronology

// Each line of the input with its first and last day, or with what is wrong with it.
while let text = readLine() {
  do {
    let date = try EDTFDate(parsing: text)
    print(text, date.earliest?.iso8601 ?? "", date.latest?.iso8601 ?? "", separator: "\t")
  } catch {
    print(text, "error", error, separator: "\t")
  }
}
