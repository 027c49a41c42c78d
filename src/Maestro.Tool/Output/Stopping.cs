namespace Maestro.Tool.Output;

/// <summary>What a person is told when they have pressed Ctrl+C.</summary>
internal static class Stopping
{
    public const string Text = "stopping: what is proven is kept, and the run can be taken up; Ctrl+C again stops at once";
}
