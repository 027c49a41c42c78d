namespace Maestro.Tool.Output;

/// <summary>A time in which the screen is a person's: asked for, granted once what moves has left it, and given back.</summary>
internal sealed class ScreenTurn
{
    private readonly TaskCompletionSource granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the screen is free.</summary>
    public Task Granted => granted.Task;

    /// <summary>Ends when the person is done.</summary>
    public Task Over => over.Task;

    /// <summary>The screen is free.</summary>
    public void Grant() => granted.TrySetResult();

    /// <summary>The person is done.</summary>
    public void End() => over.TrySetResult();
}
