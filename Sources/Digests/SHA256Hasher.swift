internal import CLibCrypto

/// A SHA-256 in the making; after ``finish()`` it begins anew. Not for several threads at once.
package final class SHA256Hasher {
  private let context = EVP_MD_CTX_new()
  private let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  package init() {
    begin()
  }

  deinit {
    EVP_MD_CTX_free(context)
    EVP_MD_free(algorithm)
  }

  /// Takes the next bytes.
  package func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// The digest of all bytes since the last one.
  package func finish() -> SHA256Digest {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { result in
      let done = EVP_DigestFinal_ex(context, result.baseAddress, nil)
      precondition(done == 1, "libcrypto has SHA-256 and memory for it")
      begin()
      return SHA256Digest(UnsafeRawBufferPointer(result))
    }
  }

  private func begin() {
    EVP_DigestInit_ex(context, algorithm, nil)
  }
}
