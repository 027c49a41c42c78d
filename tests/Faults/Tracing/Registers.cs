namespace Faults.Tracing;

/// <summary>Where things are in <c>struct user_regs_struct</c> of x86-64.</summary>
internal static class Registers
{
    internal const int Count = 27;
    internal const int Result = 10;
    internal const int Third = 12;
    internal const int Number = 15;
}
