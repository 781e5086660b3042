<?php
namespace Shop\Options;

class InvalidOptionsException extends \Exception {}

function transport(string $name): string
{
    if (!in_array($name, ['smtp', 'sendmail'])) {
        throw new InvalidOptionsException("The option \"transport\" with value \"$name\" is invalid.");
    }
    return $name;
}

echo transport('send-mail');
