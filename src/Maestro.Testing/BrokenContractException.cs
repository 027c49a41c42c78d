namespace Maestro.Testing;

/// <summary>The extension did what the runtime would not take from it: it returned nothing, or what its contract forbids.</summary>
public sealed class BrokenContractException : Exception
{
    internal BrokenContractException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
