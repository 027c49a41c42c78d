namespace Maestro.Tests;

/// <summary>A meter that bears so many calls and remembers what it was told.</summary>
internal sealed class OpenMeter(int calls = int.MaxValue) : IUsageMeter
{
    private int left = calls;

    public List<Usage> Asked { get; } = [];

    public List<Usage> Told { get; } = [];

    public Task<IMeteredCall?> BeginAsync(Usage atMost, CancellationToken cancellationToken)
    {
        Asked.Add(atMost);
        return Task.FromResult<IMeteredCall?>(left-- > 0 ? new Call(Told) : null);
    }

    public void Report(Usage used) => Told.Add(used);

    private sealed class Call(List<Usage> told) : IMeteredCall
    {
        public void End(Usage used) => told.Add(used);
    }
}
