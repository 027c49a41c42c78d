using CsCheck;

namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>One thing that happens in a history.</summary>
/// <param name="Kind">What.</param>
/// <param name="Path">The path it is about.</param>
/// <param name="Other">A second path: where a move or a link leads.</param>
/// <param name="Number">A small number: which content, mode, branch or checkpoint.</param>
internal sealed record Step(StepKind Kind, string Path, string Other, int Number)
{
    // Few names, so that files and folders come to stand in each other's place; log files and 'out' are ignored.
    private static readonly string[] Paths = ["a", "b", "x y", "d", "d/a", "d/e", "d/e/b", "d/e/f/ü", "a.log", "d/b.log", "out/x", "d/e/out/y/z"];

    private static readonly Gen<string> Name = Gen.Int[0, Paths.Length - 1].Select(i => Paths[i]);

    private static readonly Gen<StepKind> Kinds = Gen.Frequency(
        (6, Gen.Const(StepKind.Write)), (2, Gen.Const(StepKind.Append)), (3, Gen.Const(StepKind.Delete)), (3, Gen.Const(StepKind.Move)),
        (2, Gen.Const(StepKind.ChangeMode)), (2, Gen.Const(StepKind.Link)), (3, Gen.Const(StepKind.MakeFolder)),
        (1, Gen.Const(StepKind.UserEdits)), (1, Gen.Const(StepKind.UserStages)), (1, Gen.Const(StepKind.UserCommits)), (1, Gen.Const(StepKind.UserSwitchesBranch)),
        (4, Gen.Const(StepKind.TakeCheckpoint)), (4, Gen.Const(StepKind.RollBack)), (2, Gen.Const(StepKind.Undo)), (1, Gen.Const(StepKind.Reopen)));

    /// <summary>Histories of up to 24 steps.</summary>
    internal static Gen<Step[]> Histories { get; } =
        Gen.Select(Kinds, Name, Name, Gen.Int[0, 7], (kind, path, other, number) => new Step(kind, path, other, number)).Array[1, 24];

    /// <summary>As a failing test shows it.</summary>
    public override string ToString() => Kind switch
    {
        StepKind.Move or StepKind.Link => $"{Kind} '{Path}' to '{Other}'",
        StepKind.Delete or StepKind.MakeFolder => $"{Kind} '{Path}'",
        StepKind.Write or StepKind.Append or StepKind.ChangeMode or StepKind.UserEdits => $"{Kind} '{Path}' {Number}",
        StepKind.UserSwitchesBranch or StepKind.RollBack => $"{Kind} {Number}",
        _ => $"{Kind}",
    };
}
