using ModelContextProtocol;

namespace Maestro.Tool.Commands.Mcp;

/// <summary>A command failed; a client is told with what words.</summary>
internal sealed class CommandRefusedException(string message) : McpException(message);
