// The tests mostly wait for processes and for the disk. A fixture that measures or changes the process it runs in says NonParallelizable.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
