namespace UpgradeBench.Running;

/// <summary>One of two that may build at a time.</summary>
internal sealed class Turn : IDisposable
{
    private static readonly SemaphoreSlim Two = new(2, 2);

    private Turn()
    {
    }

    /// <summary>Waits for it.</summary>
    public static async Task<Turn> TakeAsync()
    {
        await Two.WaitAsync();
        return new();
    }

    /// <inheritdoc/>
    public void Dispose() => Two.Release();
}
