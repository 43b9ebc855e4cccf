import Foundation
import PreviewServer

exit(await ServeProgram.run(Array(CommandLine.arguments.dropFirst())))
