// One browser at a time: it is the memory of a machine that ends first.
[assembly: NonParallelizable]
