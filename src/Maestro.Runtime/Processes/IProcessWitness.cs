namespace Maestro.Runtime.Processes;

/// <summary>A listener that also sees a program's other signs of life, and may have it ended from any thread and at any time.</summary>
internal interface IProcessWitness : IProcessListener
{
    /// <summary>Fires when the program is to end, with all it started.</summary>
    CancellationToken Stop { get; }

    /// <summary>How it is then said to have ended.</summary>
    ProcessEnd End { get; }

    /// <summary>The program has begun.</summary>
    /// <param name="used">Tells the processor time that it and what it started have used, as far as they still live; zero where that cannot be told. From any thread.</param>
    void Started(Func<TimeSpan> used);

    /// <summary>It wrote to its output or its errors. On a thread that has nothing else to do for it meanwhile.</summary>
    /// <param name="bytes">How much.</param>
    void Wrote(int bytes);
}
