namespace Faults.Tracing;

/// <summary>This machine does not let a process trace another, so nothing can be struck: containers without CAP_SYS_PTRACE, or Yama's strictest mode.</summary>
internal sealed class TracingRefusedException(string why) : Exception($"ptrace is not permitted here ({why}): no fault can be injected, so nothing was tried");
