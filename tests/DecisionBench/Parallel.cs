// Each repository is one of its own.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: LevelOfParallelism(2)]
