internal import Publishing

/// Where browsers on this machine find a preview, for as long as this value is there.
package struct PreviewAddress: Sendable {
  private let server: ServerProgram

  init(_ server: ServerProgram) {
    self.server = server
  }

  package var address: String { server.address }
}
