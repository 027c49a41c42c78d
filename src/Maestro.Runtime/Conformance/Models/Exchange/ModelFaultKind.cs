namespace Maestro.Runtime.Conformance.Models.Exchange;

/// <summary>How an endpoint fails.</summary>
internal enum ModelFaultKind
{
    /// <summary>With a status and the protocol's own words for it.</summary>
    Status,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    Cut,

    /// <summary>Nothing comes until the client leaves.</summary>
    Hang,

    /// <summary>Something comes that is no answer.</summary>
    Garbage,
}
