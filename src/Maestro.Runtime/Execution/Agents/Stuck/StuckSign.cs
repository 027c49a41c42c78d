using System.Security.Cryptography;
using System.Text;

namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>That an agent is stuck, and by what that was seen.</summary>
/// <param name="Pattern">What it does, by a word of its own.</param>
/// <param name="What">What was seen, in words that go on after "it".</param>
/// <param name="Mark">What else tells one such sight from another; no times and counts.</param>
internal sealed record StuckSign(StuckPattern Pattern, string What, string Mark = "")
{
    /// <summary>The failure of an attempt that ends by it.</summary>
    public Failure Failure => new()
    {
        Kind = FailureKind.Agent,
        Message = $"the agent is stuck: it {What}",
        Fingerprint = $"stuck-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Pattern}|{Mark}")))[..16]}",
    };
}
