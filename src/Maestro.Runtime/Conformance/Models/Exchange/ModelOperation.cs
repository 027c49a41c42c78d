namespace Maestro.Runtime.Conformance.Models.Exchange;

/// <summary>What a program asks of a model's endpoint.</summary>
internal enum ModelOperation
{
    /// <summary>That the model answers; the only thing a script is asked about.</summary>
    Answer,

    /// <summary>How many tokens a request would have.</summary>
    CountTokens,

    /// <summary>Which models there are.</summary>
    ListModels,

    /// <summary>Something that this endpoint does not know, and says so.</summary>
    Unknown,
}
