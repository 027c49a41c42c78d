namespace Maestro.Testing.Services;

/// <summary>A meter whose limits are as the test says.</summary>
internal sealed class MeterService(TestRun run, RunLog log) : IUsageMeter
{
    public Task<IMeteredCall?> BeginAsync(Usage atMost, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        log.Record(new CallAsked(atMost, run.MayCall));
        return Task.FromResult<IMeteredCall?>(run.MayCall ? new Call(log) : null);
    }

    public void Report(Usage used) => log.Record(new UsageTold(used));

    private sealed class Call(RunLog log) : IMeteredCall
    {
        private bool ended;

        public void End(Usage used)
        {
            if (ended)
                throw new InvalidOperationException("A call is ended once.");
            ended = true;
            log.Record(new UsageTold(used));
        }
    }
}
