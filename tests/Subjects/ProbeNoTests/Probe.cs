namespace Subjects.ProbeNoTests;

public class Probe
{
    public bool HasTests => false;
}
