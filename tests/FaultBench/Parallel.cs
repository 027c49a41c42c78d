// The tests mostly wait for faults that run two at a time.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: LevelOfParallelism(4)]
