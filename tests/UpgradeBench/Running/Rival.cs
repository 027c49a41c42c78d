using UpgradeBench.Proving;

namespace UpgradeBench.Running;

/// <summary>Has something else upgrade a copy of a shape, all at once.</summary>
internal static class Rival
{
    /// <summary>What came of it; null where the program cannot be had.</summary>
    /// <param name="laid">The shape.</param>
    /// <param name="by">The program.</param>
    public static Proven? Upgrade(Laid laid, Upgrader by)
    {
        var (shape, beside) = (laid.Shape, laid.Repository.Beside);
        if (Line(laid, by) is not { } line || !Cage.IsHere)
            return null;
        var folder = laid.Beside($"by-{by}", mark => mark.From);
        // Both ask what is restored, and both look at one project or solution.
        Program.Run($"dotnet restore {shape.Target}", folder, beside);
        var said = Program.Run(Cage.Around(line, beside), folder, beside).Output;
        var proven = Proof.Of(shape, folder, beside);
        return proven with { Said = said + proven.Said };
    }

    private static string? Line(Laid laid, Upgrader by) => by switch
    {
        Upgrader.PackageUpdate => $"dotnet package update --project {laid.Shape.Target} {laid.Shape.UpdateArguments}",
        _ => OutdatedTool.Path is { } program ? $"\"{program}\" {laid.Shape.Target} --upgrade {laid.Shape.OutdatedArguments}" : null,
    };
}
