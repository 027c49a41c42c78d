using System.Net;
using Maestro.Runtime.Gateway.Wire;

namespace Maestro.Runtime.Gateway;

/// <summary>What became of one call.</summary>
internal sealed class Answer
{
    /// <summary>The model that was asked for; null where the request does not name one.</summary>
    public string? Model { get; set; }

    /// <summary>The endpoint's status; null when it gave none.</summary>
    public HttpStatusCode? Status { get; set; }

    /// <summary>What it said of tokens.</summary>
    public TokenUse Used { get; set; } = TokenUse.Unknown;

    /// <summary>The error that the gateway answers with instead; null when it does not.</summary>
    public Refusal? Refused { get; set; }

    /// <summary>Why it was broken off; null when it was not.</summary>
    public string? Broken { get; set; }
}
