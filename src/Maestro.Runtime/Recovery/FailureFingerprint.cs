using System.Security.Cryptography;
using System.Text;

namespace Maestro.Runtime.Recovery;

/// <summary>Makes the same failure, seen twice, look the same: no times, numbers, addresses or paths of one machine.</summary>
internal static class FailureFingerprint
{
    /// <summary>The failure with its fingerprint filled in.</summary>
    public static Failure Stamp(Failure failure) => failure.Fingerprint.Length > 0 ? failure : failure with { Fingerprint = Of(failure) };

    /// <summary>What a finding is, wherever in its file it stands: equal for the same one seen twice.</summary>
    public static string Of(GateFinding finding) => $"{finding.Code}|{SteadyText.Of(finding.File ?? "")}|{SteadyText.Of(finding.Message)}";

    private static string Of(Failure failure)
    {
        var text = new StringBuilder().Append(failure.Kind).Append('|').Append(failure.Gate).Append('|');
        // Findings tell failures apart better than a message does; their order may differ from run to run.
        if (failure.Findings.Count > 0)
            text.AppendJoin('\n', failure.Findings.Select(Of).Distinct().Order(StringComparer.Ordinal));
        else
            text.Append(SteadyText.Of(failure.Message)).Append('|').AppendJoin('\n', SteadyText.Lines(failure.Evidence));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
