using System.Text.RegularExpressions;

namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>What a tool's own codes tell, first that fits.</summary>
internal static class DiagnosticCodes
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // A code that only carries another's trouble is told by its message, and by the signal beside it where that tells nothing.
    private static readonly (Regex Code, Signal Signal, bool Carries)[] All = Read("""
        Conflict    CS8300|TS1185
        Tests       TESTERROR
        Machine     NETSDK(1045|1139|1141|1147|1071|1073|1083|1084|1100)|MSB(4236|3644|3645|3971|8020|8036|3428)|NU1403|XA5300
        Passing?    NU(1301|1300|1900)
        Package     NU\d+|NETSDK(1004|1005|1047|1064)
        Unbuilt?    MSB(3021|3026|3027|3061|3073|3191|3231|3371|3374|3491|3677|3713|4018|4181|6003|6006)|CS(0016|0041|1504|2012|8203)|MSB1025|FS1240
        Style       (CA|IDE|SA|SX|RCS|VSTHRD|xUnit|NUnit|MSTEST|MA|AV|RS|SYSLIB1|ASP|BL|S)\d+|WHITESPACE|IMPORTS|FINALNEWLINE|ENDOFLINE|CHARSET
        Compiler    (CS|FS|BC|MSB|NETSDK|TS|LNK|CMP|RZ|RZC|XLS|AVLN|XAMLIL|ILC|IL|SYSLIB|CSC|XFC|XA|AD|AL|GEN|C)\d+|E0\d{3}
        """);

    /// <summary>What a code tells.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">What the tool says beside it.</param>
    /// <returns>The signal and why; null for a code that nothing is known of.</returns>
    public static (Signal Signal, string Reason)? Tell(string code, string message)
    {
        foreach (var (pattern, signal, carries) in All)
            if (pattern.IsMatch(code))
                return carries && LineTables.OfTheCause(message) is { } cause ? cause : (signal, code);
        return null;
    }

    private static (Regex, Signal, bool)[] Read(string table) =>
    [
        .. table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(' ', 2, StringSplitOptions.TrimEntries))
            .Select(row => (new Regex($"^({row[1]})$", Linear), Enum.Parse<Signal>(row[0].TrimEnd('?')), row[0].EndsWith('?'))),
    ];
}
