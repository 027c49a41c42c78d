// The tests mostly wait for builds that run two at a time.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: LevelOfParallelism(4)]
