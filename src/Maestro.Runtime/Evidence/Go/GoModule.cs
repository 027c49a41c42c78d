using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Go;

/// <summary>What a <c>go.mod</c> says.</summary>
/// <param name="Name">The module's path; empty where it has none.</param>
/// <param name="Versions">The versions it asks for.</param>
/// <param name="Requirements">The modules it names.</param>
internal sealed record GoModule(string Name, IReadOnlyList<(string Tool, string Version, int Line)> Versions, IReadOnlyList<(string Name, string Version, bool Indirect, int Line)> Requirements)
{
    /// <summary>Reads one: a directive a line, or a block of them in parentheses.</summary>
    public static GoModule Of(string text)
    {
        var (name, block) = ("", "");
        var versions = new List<(string, string, int)>();
        var requirements = new List<(string, string, bool, int)>();
        foreach (var (number, line) in TextLines.Of(text))
        {
            var words = line.Split("//")[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is [")"])
                block = "";
            else if (words is [var opened, "("])
                block = opened;
            else if ((block.Length > 0 ? [block, .. words] : words) is [var directive, var first, .. var rest])
                switch (directive)
                {
                    case "module":
                        name = first.Trim('"');
                        break;
                    case "go":
                        versions.Add(("go", first, number));
                        break;
                    case "toolchain":
                        versions.Add(("go-toolchain", first, number));
                        break;
                    case "require" when rest.Length > 0:
                        requirements.Add((first.Trim('"'), rest[0], line.Contains("// indirect", StringComparison.Ordinal), number));
                        break;
                }
        }
        return new(name, versions, requirements);
    }
}
