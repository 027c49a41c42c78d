using Maestro.Runtime.Diagnostics;

namespace Maestro.Tool.Output;

/// <summary>
/// Problems as MSBuild reads them from a tool's output, so that a build fails by them and an editor jumps to the place. Source: MSBuild's
/// canonical error format, <c>file(line,column): error CODE: text</c>.
/// </summary>
internal static class MsBuildLines
{
    /// <summary>Tells every problem, one a line.</summary>
    /// <param name="problems">What is wrong.</param>
    /// <param name="root">What relative file names start from.</param>
    /// <returns>The exit code for it.</returns>
    public static int Fail(IEnumerable<Diagnostic> problems, string root)
    {
        foreach (var problem in problems)
            Console.Out.WriteLine(Printable.Of(Line(problem, root)));
        return ExitCode.Usage;
    }

    /// <summary>Tells what can be borne.</summary>
    public static void Warn(IEnumerable<Diagnostic> notes, string root)
    {
        foreach (var note in notes)
            Console.Out.WriteLine(Printable.Of(Line(note, root, "warning")));
    }

    internal static string Line(Diagnostic problem, string root, string severity = "error")
    {
        var spot = problem.Spot;
        var place = spot switch
        {
            null => "maestro ",
            { Line: 0 } => Path.GetFullPath(spot.File, root),
            _ => $"{Path.GetFullPath(spot.File, root)}({spot.Line},{Math.Max(1, spot.Column)})",
        };
        return $"{place}: {severity} {problem.Id}: {problem.Message.ReplaceLineEndings(" ")}. {problem.Fix.ReplaceLineEndings(" ")}";
    }
}
