using NLog;

namespace Maestro.Runtime.Diagnostics;

/// <summary>Somebody who is told what the operational log says while it is written.</summary>
/// <param name="Least">What is less important than this is not told.</param>
/// <param name="Write">Takes one line, scrubbed and without line ends; control characters may be in it.</param>
internal sealed record LogEcho(LogLevel Least, Action<string> Write);
