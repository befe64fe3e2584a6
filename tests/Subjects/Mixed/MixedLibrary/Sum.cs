namespace Subjects.MixedLibrary;

public static class Sum
{
    public static int Of(int left, int right) => left + right;
}
