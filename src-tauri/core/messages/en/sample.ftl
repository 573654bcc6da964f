# The sample programme.
op-sample-made = Sample programme made
